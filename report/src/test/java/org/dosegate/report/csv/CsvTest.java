package org.dosegate.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dosegate.report.Samples;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void aCheckHasOneLineForEachGoalUnderTheHeaderOfTheContract() {
        List<String> lines = lines(CheckCsv.write(Samples.check()));
        assertThat(lines.get(0))
                .isEqualTo(
                        "id,structure,roi,expression,operator,limit,unit,value,low,high,margin,verdict,borderline,reasons");
        assertThat(lines).hasSize(1 + Samples.check().goals().size());
        assertThat(lines.get(2))
                .startsWith("fail,Liver," + Samples.CHINESE_ROI + ",Max[Gy] < 54,<,54.0,Gy,54.004,53.754,54.254,")
                .endsWith(",FAIL,false,");
    }

    @Test
    void whatHasNoValueHasEmptyCellsAndAQuotedReason() {
        assertThat(lines(CheckCsv.write(Samples.check())).get(4))
                .isEqualTo("unknown,Colon,Colon,Max[Gy] < 54,<,54.0,Gy,,,,,NOT_EVALUABLE,false,"
                        + "\"STRUCTURE_MISSING: no ROI, \"\"quoted\"\", here\"");
    }

    @Test
    void dvhStatisticsHaveOneLineForEachStructure() {
        List<String> lines = lines(DvhCsv.write(Samples.dvh()));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith(Samples.CHINESE_ROI + ",1,2");
        assertThat(lines.get(2))
                .isEqualTo("\"Empty, \"\"quoted\"\"\",2,,,,,,,,,,ROI_EMPTY: the ROI has no contours,,,,,,,,");
    }

    @Test
    void textThatASpreadsheetWouldRunIsDisarmedAndNumbersAreNot() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx")) {
            assertThat(cell(formula)).isEqualTo("'" + formula);
        }
        assertThat(cell("\rx")).isEqualTo("\"'\rx\"");
        assertThat(cell("Liver - GTV")).isEqualTo("Liver - GTV");
        CsvTable numbers = new CsvTable(List.of());
        numbers.number(-0.004).number(Double.NaN).endLine();
        assertThat(new String(numbers.bytes(), StandardCharsets.UTF_8)).isEqualTo("\r\n-0.004,\r\n");
    }

    private static String cell(String text) {
        CsvTable table = new CsvTable(List.of());
        table.text(text);
        return new String(table.bytes(), StandardCharsets.UTF_8).substring(2);
    }

    private static List<String> lines(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n"));
    }
}
