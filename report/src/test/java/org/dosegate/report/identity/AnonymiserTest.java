package org.dosegate.report.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.ReportContext;
import org.dosegate.report.Samples;
import org.dosegate.report.csv.CheckCsv;
import org.dosegate.report.json.CheckJson;
import org.dosegate.report.json.InfoJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymiserTest {
    private static final String UID = "1.2.826.0.1.3680043.8.498.123456789";

    private final Anonymiser anonymiser = new Anonymiser(
            Optional.of(new PatientInfo(
                    Optional.of("H-20417"), Optional.of("Zhang^Wei=张^伟明"), Optional.of("19600229"), Optional.of("M"))),
            List.of("export/zhang wei", "export"));

    @ParameterizedTest
    @CsvSource({
        "Liver of ZHANG, Liver of ANONYMOUS",
        "PTV_zhang_wei_1, PTV_ANONYMOUS_1",
        "肝张伟明, 肝ANONYMOUS",
        "ID h-20417 born 19600229, ID ANONYMOUS born ANONYMOUS",
        "not used: export/zhang wei/RS.dcm (RTSTRUCT), not used: ANONYMOUS (RTSTRUCT)",
        "Weight of Kidney_L, Weight of Kidney_L",
        "45/15 in version 17.0.15, 45/15 in version 17.0.15",
    })
    void identityIsTakenOutOfEveryTextAndNothingElse(String text, String rest) {
        assertThat(anonymiser.text(text)).isEqualTo(rest);
    }

    @Test
    void uidsBecomeOthersTheSameForTheSame() {
        String text = anonymiser.text("the dose refers to " + UID + ".");
        assertThat(text).doesNotContain("3680043").matches("the dose refers to 2\\.25\\.[0-9]{30,39}\\.");
        assertThat(anonymiser.text(UID)).isEqualTo(PseudoUid.of(UID)).isNotEqualTo(PseudoUid.of(UID + "0"));
        assertThat(anonymiser.text("1.2.840.10008.5.1.4.1.1.481.2")).isEqualTo("1.2.840.10008.5.1.4.1.1.481.2");
    }

    @Test
    void noOutputOfACheckNamesThePatient() {
        ReportContext context = Samples.context();
        Anonymiser sample = new Anonymiser(context.patient(), List.of());
        String json = text(CheckJson.write(sample.context(context), sample.check(Samples.check())));
        assertThat(json)
                .doesNotContain("Demo", "病人", "\"P1\"", "1.2.3.1", "1.2.3.9", "\"label\" : \"Liver\"")
                .contains("ANONYMOUS", Samples.CHINESE_ROI, "f".repeat(64));
        assertThat(text(CheckCsv.write(sample.check(Samples.check()))))
                .isEqualTo(text(CheckCsv.write(Samples.check())));
    }

    @Test
    void aResultThatNamesNobodyStaysWhole() {
        CheckResult all = Samples.extended();
        assertThat(anonymiser.check(all)).usingRecursiveComparison().isEqualTo(all);
    }

    @Test
    void aSumStaysWholeWithOtherUids() {
        String json = text(CheckJson.write(Samples.context(), anonymiser.check(Samples.summed())));
        assertThat(json)
                .contains(
                        "\"doseSum\"", PseudoUid.of("1.2.3.4"), PseudoUid.of("1.2.3.5"), PseudoUid.of("1.2.3.6"), "3.5")
                .doesNotContain("\"1.2.3.4\"", "\"1.2.3.5\"", "\"1.2.3.6\"");
        assertThat(text(CheckCsv.write(anonymiser.check(Samples.summed()))))
                .contains("+ 0.5 x " + PseudoUid.of("1.2.3.4") + " (earlier treatment, moved by "
                        + PseudoUid.of("1.2.3.6") + ")");
    }

    @Test
    void theNameGoesOutOfComparedStructuresToo() {
        Anonymiser liver = new Anonymiser(
                Optional.of(new PatientInfo(
                        Optional.empty(), Optional.of(Samples.CHINESE_ROI), Optional.empty(), Optional.empty())),
                List.of());
        CheckResult result = liver.check(Samples.extended());
        assertThat(result.storedDvhComparison())
                .extracting(ComparedStructure::name)
                .containsExactly("ANONYMOUS");
        assertThat(result.gamma()).hasSize(1);
    }

    @Test
    void filesAreNumberedInWhatWasFound() {
        assertThat(text(InfoJson.write(anonymiser.info(Samples.info()))))
                .contains("object-1", "object-2")
                .doesNotContain("RD.dcm", "broken", "1.2.3.3");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
