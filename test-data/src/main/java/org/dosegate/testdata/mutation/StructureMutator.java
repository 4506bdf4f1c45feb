package org.dosegate.testdata.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.mutation.FileLayout.Part;

/**
 * Damages the structure of a file: tags, representations, lengths, delimiters, order and number of elements and items, its end, character sets and
 * names. Numbers keep their digits: what such a file says is lost, moved or unreadable, but never plainly another value.
 */
public final class StructureMutator {
    private static final Set<Integer> NAMES = Set.of(Tags.ROI_NAME, Tags.SPECIFIC_CHARACTER_SET);

    /** The ways of damage. */
    public enum Damage {
        /** A bit or a byte of a tag. */
        TAG,
        /** The letters of a value representation. */
        REPRESENTATION,
        /** A length. */
        LENGTH,
        /** A delimiter or an item's header is taken out. */
        DELIMITER,
        /** The file ends early. */
        TRUNCATION,
        /** An element or item is taken out, lengths around it as they were. */
        REMOVAL,
        /** An element or item is there twice. */
        REPETITION,
        /** Two neighbours change places. */
        ORDER,
        /** A range of bytes is taken out. */
        GAP,
        /** Bytes of a name or a character set. */
        TEXT,
        /** A byte of a header. */
        HEADER
    }

    /**
     * A damaged file.
     *
     * @param damage what was done
     * @param bytes the file
     */
    public record Mutant(Damage damage, byte[] bytes) {}

    private final Random random;

    /** A mutator whose mutants depend on the seed alone. */
    public StructureMutator(long seed) {
        this.random = new Random(seed);
    }

    /** A damaged copy of a sound file. */
    public Mutant mutate(byte[] file, FileForm form) {
        List<Part> parts = FileLayout.of(file, form);
        Damage damage = any(List.of(Damage.values()));
        return new Mutant(damage, damaged(damage, file, parts));
    }

    private byte[] damaged(Damage damage, byte[] file, List<Part> parts) {
        Part part = any(parts);
        return switch (damage) {
            case TAG -> changed(file, part.at() + random.nextInt(4));
            case REPRESENTATION -> representation(file, part);
            case LENGTH -> length(file, part);
            case DELIMITER -> without(file, delimiter(parts));
            case TRUNCATION -> Arrays.copyOf(file, random.nextInt(file.length));
            case REMOVAL -> joined(file, 0, part.at(), part.end(), file.length);
            case REPETITION -> joined(file, 0, part.end(), part.at(), file.length);
            case ORDER -> swapped(file, parts, part);
            case GAP -> gap(file);
            case TEXT -> text(file, parts);
            case HEADER -> changed(file, part.at() + random.nextInt(part.valueAt() - part.at()));
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private byte[] changed(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] = random.nextBoolean() ? (byte) (copy[at] ^ (1 << random.nextInt(8))) : (byte) random.nextInt(256);
        return copy;
    }

    private byte[] representation(byte[] file, Part part) {
        byte[] copy = file.clone();
        Vr other = any(List.of(Vr.values()));
        System.arraycopy(other.name().getBytes(StandardCharsets.US_ASCII), 0, copy, part.at() + 4, 2);
        return copy;
    }

    private byte[] length(byte[] file, Part part) {
        byte[] copy = file.clone();
        int[] candidates = {
            0,
            -1,
            part.end() - part.valueAt() + 2 * (random.nextInt(9) - 4),
            random.nextInt(),
            random.nextInt(file.length)
        };
        int length = candidates[random.nextInt(candidates.length)];
        for (int i = 0; i < part.lengthBytes(); i++) {
            copy[part.lengthAt() + i] = (byte) (length >>> (8 * i));
        }
        return copy;
    }

    private Part delimiter(List<Part> parts) {
        List<Part> delimiters =
                parts.stream().filter(p -> p.tag() >>> 16 == 0xFFFE).toList();
        return delimiters.isEmpty() ? parts.get(0) : any(delimiters);
    }

    private static byte[] without(byte[] file, Part part) {
        return joined(file, 0, part.at(), part.valueAt(), file.length);
    }

    /** Two pieces of a file, one behind the other. */
    private static byte[] joined(byte[] file, int from, int to, int againFrom, int end) {
        byte[] joined = new byte[to - from + end - againFrom];
        System.arraycopy(file, from, joined, 0, to - from);
        System.arraycopy(file, againFrom, joined, to - from, end - againFrom);
        return joined;
    }

    private byte[] swapped(byte[] file, List<Part> parts, Part first) {
        List<Part> followers = new ArrayList<>();
        for (Part part : parts) {
            if (part.parent() == first.parent() && part.at() >= first.end() && part.isItem() == first.isItem()) {
                followers.add(part);
            }
        }
        if (followers.isEmpty()) {
            return gap(file);
        }
        Part second = any(followers);
        byte[] copy = file.clone();
        int at = first.at();
        for (int[] piece :
                new int[][] {{second.at(), second.end()}, {first.end(), second.at()}, {first.at(), first.end()}}) {
            System.arraycopy(file, piece[0], copy, at, piece[1] - piece[0]);
            at += piece[1] - piece[0];
        }
        return copy;
    }

    private byte[] gap(byte[] file) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(64));
        return joined(file, 0, from, to, file.length);
    }

    private byte[] text(byte[] file, List<Part> parts) {
        List<Part> names = parts.stream().filter(p -> NAMES.contains(p.tag())).toList();
        if (names.isEmpty()) {
            return gap(file);
        }
        Part name = any(names);
        return changed(file, name.valueAt() + random.nextInt(Math.max(1, name.end() - name.valueAt())));
    }
}
