package org.dosegate.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dosegate.dicom.plan.ReadAhead;

/**
 * The plan of a run, read while the command line is still being described, as {@link ProtocolAhead} does with the protocol. What it will be is a guess:
 * the folders and files right behind the command. Only reading begins; what is asked of the plan, and whether that is sound, the command line says.
 */
final class PlanAhead {
    private static final Set<String> COMMANDS = Set.of("check", "dvh", "compare");

    /** With these there are more files than the guess has, or many plans. */
    private static final Set<String> OTHER_FILES =
            Set.of("--struct", "--dose", "--prior-dose", "--registration", "--plan", "--each");

    private PlanAhead() {}

    /** Begins to read the plan, if the arguments look as if they named one. */
    static ReadAhead of(String... args) {
        List<Path> paths = paths(args);
        return paths.isEmpty() ? ReadAhead.none() : ReadAhead.begin(paths);
    }

    /** The folders and files that are guessed; none where the arguments do not look so. Nothing is asked of the disk here: no limit of time runs yet. */
    static List<Path> paths(String... args) {
        if (args.length < 2
                || !COMMANDS.contains(args[0])
                || Arrays.stream(args).anyMatch(PlanAhead::namesOtherFiles)) {
            return List.of();
        }
        try {
            return Arrays.stream(args)
                    .skip(1)
                    .takeWhile(arg -> !arg.startsWith("-"))
                    .map(Path::of)
                    .toList();
        } catch (InvalidPathException e) {
            return List.of(); // the command says so
        }
    }

    private static boolean namesOtherFiles(String arg) {
        int value = arg.indexOf('=');
        return OTHER_FILES.contains(value < 0 ? arg : arg.substring(0, value));
    }
}
