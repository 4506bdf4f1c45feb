package org.dosegate.report.message;

import java.util.Locale;
import java.util.Optional;

/** A language that reports are written in. */
public enum Language {
    /** English. */
    EN("en", "en"),
    /** Simplified Chinese. */
    ZH("zh", "zh-Hans");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** As it is named on the command line, {@code en} or {@code zh}. */
    public String code() {
        return code;
    }

    /** BCP 47 tag, as documents name their language. */
    public String tag() {
        return tag;
    }

    /** The language of a code. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a POSIX locale, such as {@code zh_CN.UTF-8}: Chinese of every kind is written in simplified characters, everything else
     * in English.
     */
    public static Language ofLocale(String locale) {
        String lower = locale.toLowerCase(Locale.ROOT);
        return lower.equals("zh") || lower.startsWith("zh_") || lower.startsWith("zh-") || lower.startsWith("zh.")
                ? ZH
                : EN;
    }
}
