package org.dosegate.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextEncoderTest {
    private static DicomDataset declaring(String... terms) {
        DatasetBuilder dataset = DicomDataset.builder();
        return (terms.length > 0 ? dataset.text(Tags.SPECIFIC_CHARACTER_SET, terms) : dataset).build();
    }

    static Stream<Arguments> expressible() {
        return Stream.of(
                Arguments.of(new String[0], "PTV_4500"),
                Arguments.of(new String[] {"ISO_IR 192"}, "肝脏 Ω"),
                Arguments.of(new String[] {"GB18030"}, "肝脏㐀"),
                Arguments.of(new String[] {"ISO_IR 100"}, "Müller"),
                Arguments.of(new String[] {"ISO_IR 101"}, "Šíp"),
                Arguments.of(new String[] {"ISO_IR 144"}, "Печень"),
                Arguments.of(new String[] {"", "ISO 2022 IR 58"}, "肝脏"),
                Arguments.of(new String[] {"", "ISO 2022 IR 149"}, "간"),
                Arguments.of(new String[] {"", "ISO 2022 IR 87"}, "肝臓"),
                Arguments.of(new String[] {"ISO 2022 IR 100", "ISO 2022 IR 58"}, "Müller"));
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void whatTheCharacterSetHasIsWrittenAndReadsBack(String[] terms, String text) {
        DicomDataset dataset = declaring(terms);
        Optional<byte[]> bytes = TextEncoder.of(dataset, DicomCodec.standard()).encode(text);
        assertThat(bytes).isPresent();
        assertThat(TextDecoder.of(dataset, DicomCodec.standard())
                        .decode(new DicomValue(Tags.ROI_NAME, Vr.LO, bytes.get())))
                .isEqualTo(new DecodedText(text, true));
    }

    static Stream<Arguments> notExpressible() {
        return Stream.of(
                Arguments.of(new String[0], "Müller"),
                Arguments.of(new String[] {"ISO_IR 100"}, "肝脏"),
                Arguments.of(new String[] {"", "ISO 2022 IR 58"}, "간"),
                Arguments.of(new String[] {"NO_SUCH_SET"}, "肝脏"));
    }

    @ParameterizedTest
    @MethodSource("notExpressible")
    void whatItLacksIsNotReplacedByOtherCharacters(String[] terms, String text) {
        assertThat(TextEncoder.of(declaring(terms), DicomCodec.standard()).encode(text))
                .isEmpty();
    }
}
