package org.dosegate.dicom.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;

/** What an option names: a SOP Instance UID or a file. */
final class Selector {
    private Selector() {}

    /** The file that a text names; empty when there is none. */
    static Optional<Path> file(String text) {
        try {
            Path path = Path.of(text);
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // then it can only be a UID
        }
    }

    static boolean matches(PlanObject object, String selector) {
        return object.uid().equals(selector)
                || file(selector)
                        .map(path -> isSame(path, object.file().name()))
                        .orElse(false);
    }

    private static boolean isSame(Path path, String name) {
        try {
            return Files.isSameFile(path, Path.of(name));
        } catch (IOException e) {
            return false; // it is gone: certainly not the one that was read
        }
    }

    /**
     * The object that an option names.
     *
     * @throws DicomRefusedException with SELECTION_NOT_FOUND, or the object's own refusal
     */
    static PlanObject find(List<PlanObject> candidates, String option, String selector) {
        for (PlanObject candidate : candidates) {
            if (matches(candidate, selector)) {
                if (candidate.refusal().isPresent()) {
                    throw candidate.refusal().get();
                }
                return candidate;
            }
        }
        throw DicomRefusedException.of(
                Refusal.SELECTION_NOT_FOUND,
                option + " " + selector,
                "names no such object",
                "give one of: " + choices(candidates));
    }

    /** Objects for a message. */
    static String choices(List<PlanObject> objects) {
        return objects.isEmpty()
                ? "(there is none)"
                : objects.stream().map(PlanObject::label).collect(Collectors.joining(", "));
    }
}
