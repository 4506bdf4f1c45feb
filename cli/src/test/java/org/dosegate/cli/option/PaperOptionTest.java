package org.dosegate.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.UsageException;
import org.dosegate.report.pdf.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PaperOptionTest {
    private static Paper paper(String locale, String... arguments) {
        PaperOption option = new PaperOption();
        CommandLine.populateCommand(option, arguments);
        Environment environment = new Environment(
                Map.of("LANG", locale), false, false, new ByteArrayOutputStream(), new ByteArrayOutputStream());
        return option.paper(environment);
    }

    @ParameterizedTest
    @CsvSource({
        "en_US.UTF-8, LETTER",
        "es_MX, LETTER",
        "fr_CA@euro, LETTER",
        "en_GB.UTF-8, A4",
        "zh_CN.UTF-8, A4",
        "C.UTF-8, A4",
        "en_USX, A4",
        "'', A4"
    })
    void theCountryOfTheLocaleDecides(String locale, Paper expected) {
        assertThat(paper(locale)).isEqualTo(expected);
    }

    @Test
    void theOptionDecidesBefore() {
        assertThat(paper("en_US.UTF-8", "--paper", "a4")).isEqualTo(Paper.A4);
        assertThat(paper("de_DE.UTF-8", "--paper", "letter")).isEqualTo(Paper.LETTER);
        assertThatThrownBy(() -> paper("", "--paper", "b5"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a4 or letter");
    }
}
