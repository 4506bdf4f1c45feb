package org.dosegate.constraints.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of structures as AAPM TG-263 forms them (Mayo et al., Int J Radiat Oncol Biol Phys 2018;100:1057, doi 10.1016/j.ijrobp.2017.12.013): targets by their prefix, organs from
 * a list that ships beside this class (a part of the report's), planning risk volumes as {@code SpinalCord_PRV05}, structures of the optimiser with a {@code z} in front.
 */
final class Tg263 {
    private static final Pattern TARGET =
            Pattern.compile("(GTV|IGTV|CTV|ICTV|ITV|PTV)([pnvm!_0-9].*)?|(GTV|CTV|PTV)(sb|par|vas).*");
    private static final Pattern AROUND = Pattern.compile("^z|(_PRV[0-9]{0,2})|[\\^~].*$");
    private static final Pattern NERVOUS = Pattern.compile(
            "(SpinalCord|SpinalCanal|Brain|Brainstem|OpticChiasm|OpticNrv|CaudaEquina|BrachialPlex|SacralPlex).*");

    /** What is often written for several organs or for one of another name. */
    private static final Map<String, List<String>> LOOSE = Map.of(
            "cord", List.of("SpinalCord", "SpinalCanal"),
            "bowelbag", List.of("Bag_Bowel", "Spc_Bowel"),
            "smallbowel", List.of("Bowel_Small"),
            "oesophagus", List.of("Esophagus"),
            "greatvessels", List.of("GreatVes"),
            "body", List.of("External"));

    private static final Set<String> NAMES = read();

    private Tg263() {}

    static boolean isTarget(String name) {
        return TARGET.matcher(name).matches();
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name) || NAMES.contains(AROUND.matcher(name).replaceAll(""));
    }

    static boolean isNervous(String name) {
        return NERVOUS.matcher(name).matches();
    }

    /** The names of both sides and of the pair, where an organ is named without saying which; also loose names of several organs. */
    static List<String> sides(String name) {
        List<String> loose = LOOSE.getOrDefault(plain(name), List.of());
        if (loose.size() > 1) {
            return loose;
        }
        List<String> sides = Stream.of(name + "_L", name + "_R", name + "s")
                .filter(NAMES::contains)
                .toList();
        return sides.size() > 1 ? sides : List.of();
    }

    /** Names that differ by case, separators and the order of their words only, or are what a loose name means. */
    static List<String> near(String name) {
        List<String> loose = LOOSE.getOrDefault(plain(name), List.of());
        return loose.isEmpty()
                ? NAMES.stream()
                        .filter(known -> letters(known).equals(letters(name)))
                        .toList()
                : loose;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]", "");
    }

    private static String letters(String name) {
        return plain(name)
                .replace("left", "l")
                .replace("right", "r")
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> read() {
        try (InputStream in = Tg263.class.getResourceAsStream("tg263.txt")) {
            if (in == null) {
                throw new IllegalStateException("the installation is damaged: resource tg263.txt is missing");
            }
            Set<String> names = new TreeSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the installation is damaged: resource tg263.txt is unreadable", e);
        }
    }
}
