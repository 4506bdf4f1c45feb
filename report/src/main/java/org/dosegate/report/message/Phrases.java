package org.dosegate.report.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of one language, by key. {@code {0}}, {@code {1}}, ... stand for what a sentence is about; nothing else in a phrase is special. */
public final class Phrases {
    private final Language language;
    private final Properties phrases;

    private Phrases(Language language, Properties phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    /** The words of a language. */
    public static Phrases in(Language language) {
        String file = "/org/dosegate/report/messages_" + language.code() + ".properties";
        Properties phrases = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this build");
            }
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(language, phrases);
    }

    /** Which language it is. */
    public Language language() {
        return language;
    }

    /**
     * A phrase.
     *
     * @param key its key
     * @param about what stands for {@code {0}}, {@code {1}}, ...; put in as it is
     * @throws IllegalArgumentException when there is no such phrase
     */
    public String text(String key, Object... about) {
        return find(key, about).orElseThrow(() -> new IllegalArgumentException("no phrase " + key));
    }

    /** A phrase that there may be. */
    public Optional<String> find(String key, Object... about) {
        return Optional.ofNullable(phrases.getProperty(key)).map(phrase -> filled(phrase, about));
    }

    /** A phrase with a number in front of a noun: {@code key.one} where the number is 1, else {@code key.many}. */
    public String count(String key, int n) {
        return text(key + (n == 1 ? ".one" : ".many"), n);
    }

    /** All keys. */
    public Set<String> keys() {
        return phrases.stringPropertyNames();
    }

    /** In one pass, so that what is put in is never read as a place to put something. */
    private static String filled(String phrase, Object... about) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < phrase.length()) {
            boolean place = phrase.charAt(at) == '{'
                    && at + 2 < phrase.length()
                    && phrase.charAt(at + 2) == '}'
                    && Character.digit(phrase.charAt(at + 1), 10) >= 0
                    && Character.digit(phrase.charAt(at + 1), 10) < about.length;
            if (place) {
                text.append(about[Character.digit(phrase.charAt(at + 1), 10)]);
                at += 3;
            } else {
                text.append(phrase.charAt(at++));
            }
        }
        return text.toString();
    }
}
