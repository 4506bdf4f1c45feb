package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.api.Test;

class OtherReadingTest {
    private static Optional<String> of(String name, String writtenIn, String declared) {
        byte[] bytes = name.getBytes(Charset.forName(writtenIn));
        return OtherReading.of(new DicomValue(Tags.ROI_NAME, Vr.LO, bytes), declared);
    }

    @Test
    void chineseUnderAnotherCharacterSetIsRecognised() {
        assertThat(of("左肺", "GB18030", "ISO_IR 100")).hasValue("\"左肺\" in GBK");
        assertThat(of("左肺", "UTF-8", "ISO_IR 100")).hasValue("\"左肺\" in UTF-8");
        assertThat(of("左肺", "UTF-8", "GB18030")).hasValue("\"左肺\" in UTF-8");
    }

    @Test
    void whatIsDeclaredRightlyIsNotSuspected() {
        assertThat(of("左肺", "GB18030", "GB18030")).isEmpty();
        assertThat(of("左肺", "UTF-8", "ISO_IR 192")).isEmpty();
        assertThat(of("Liver", StandardCharsets.US_ASCII.name(), "ISO_IR 100")).isEmpty();
        for (String latin : new String[] {"Foie gauche résiduel", "Größe", "Hígado", "Rückenmark_ÄÖÜ", "Ñ"}) {
            assertThat(of(latin, "ISO-8859-1", "ISO_IR 100")).as(latin).isEmpty();
        }
    }
}
