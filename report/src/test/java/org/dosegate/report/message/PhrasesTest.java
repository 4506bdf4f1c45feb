package org.dosegate.report.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private final Phrases english = Phrases.in(Language.EN);
    private final Phrases chinese = Phrases.in(Language.ZH);

    @Test
    void bothLanguagesHaveTheSamePhrasesAboutTheSameThings() {
        assertThat(chinese.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (String key : english.keys()) {
            assertThat(places(chinese.text(key))).as(key).isEqualTo(places(english.text(key)));
        }
    }

    @Test
    void whatIsPutInIsNotReadAsAPlace() {
        assertThat(english.text("target.crop-inside", "{1}", "Stomach"))
                .isEqualTo("{1} of what is missing lies in Stomach");
    }

    @Test
    void anUnknownKeyIsAnError() {
        assertThatThrownBy(() -> english.text("no.such.key")).hasMessageContaining("no.such.key");
        assertThat(english.find("no.such.key")).isEmpty();
    }

    @Test
    void oneIsNotMany() {
        assertThat(english.count("count.failed", 1)).isEqualTo("1 goal failed");
        assertThat(english.count("count.failed", 2)).isEqualTo("2 goals failed");
    }

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, ZH",
        "zh, ZH",
        "zh-Hant-TW, ZH",
        "ZH_tw, ZH",
        "en_GB, EN",
        "C.UTF-8, EN",
        "'', EN",
        "zhx, EN"
    })
    void theLocaleNamesTheLanguage(String locale, Language language) {
        assertThat(Language.ofLocale(locale)).isEqualTo(language);
    }

    private static java.util.List<String> places(String phrase) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(phrase)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
