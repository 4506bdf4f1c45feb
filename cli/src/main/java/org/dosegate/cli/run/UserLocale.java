package org.dosegate.cli.run;

import java.util.stream.Stream;

/** The user's locale of messages as POSIX has it, such as {@code zh_CN.UTF-8}. */
public final class UserLocale {
    private UserLocale() {}

    /** The locale; empty when nobody says. The launcher keeps the user's in a variable of its own, since it sets LC_ALL itself. */
    public static String of(Environment environment) {
        return Stream.of("DOSEGATE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.variables().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
