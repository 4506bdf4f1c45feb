package org.dosegate.cli.each;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dosegate.cli.run.UsageException;

/** The plans of a run, and where the reports of each go. */
public final class CaseFolders {
    private CaseFolders() {}

    /**
     * One case for each folder, in their order. The reports of a case go into a folder of the plan folder's name; where names are not unique, parents are put in front of all.
     *
     * @param folders the plans' folders as given
     * @param reports the folder for all reports; empty where none are asked for
     * @param nameless whether outputs must not tell the folders: cases then have numbers
     * @throws UsageException when a folder is named twice, or reports would go into a plan's folder, whose files they would be with the next run
     */
    public static List<CaseFolder> of(List<Path> folders, Optional<Path> reports, boolean nameless) {
        List<Path> places =
                folders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
        Set<Path> seen = new HashSet<>();
        for (Path place : places) {
            if (!seen.add(place)) {
                throw new UsageException(place + " is named twice; name each plan once");
            }
            if (reports.isPresent()
                    && reports.get().toAbsolutePath().normalize().startsWith(place)) {
                throw new UsageException("--report " + reports.get() + " lies in the plan folder " + place
                        + "; put reports beside the plans, not among them");
            }
        }
        List<String> names = nameless
                ? IntStream.rangeClosed(1, places.size())
                        .mapToObj(n -> String.format(Locale.ROOT, "case-%05d", n))
                        .toList()
                : names(places);
        List<CaseFolder> cases = new ArrayList<>();
        for (int n = 0; n < places.size(); n++) {
            String name = names.get(n);
            cases.add(new CaseFolder(
                    nameless ? name : folders.get(n).toString(),
                    folders.get(n),
                    reports.map(folder -> folder.resolve(name))));
        }
        return cases;
    }

    /** The shortest ends of the paths that are all different, also where a file system knows no capitals. */
    private static List<String> names(List<Path> places) {
        for (int parts = 1; ; parts++) {
            int last = parts;
            List<String> names = places.stream().map(place -> end(place, last)).toList();
            long different = names.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .distinct()
                    .count();
            boolean whole = places.stream().allMatch(place -> place.getNameCount() <= last);
            if (different == names.size()) {
                return names;
            }
            if (whole) {
                throw new UsageException("the plan folders differ in capitals alone; rename one of each pair");
            }
        }
    }

    private static String end(Path place, int parts) {
        int count = place.getNameCount();
        if (count == 0) {
            return "root";
        }
        List<String> names = new ArrayList<>();
        place.subpath(Math.max(0, count - parts), count).forEach(name -> names.add(name.toString()));
        return String.join("_", names);
    }
}
