package org.dosegate.dicom.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Data elements by ascending tag, each tag once. Immutable; made by its {@link DatasetBuilder} or read by a codec. */
public final class DicomDataset {
    private static final DicomDataset EMPTY = new DicomDataset(new DicomElement[0]);

    private final DicomElement[] elements;

    private DicomDataset(DicomElement[] elements) {
        this.elements = elements;
    }

    /** A dataset without elements. */
    public static DicomDataset empty() {
        return EMPTY;
    }

    /**
     * A dataset of the given elements.
     *
     * @throws IllegalArgumentException when a tag occurs twice
     */
    public static DicomDataset of(Collection<? extends DicomElement> elements) {
        DicomElement[] sorted = elements.toArray(new DicomElement[0]);
        Arrays.sort(sorted, (a, b) -> Integer.compareUnsigned(a.tag(), b.tag()));
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].tag() == sorted[i - 1].tag()) {
                throw new IllegalArgumentException("twice in one dataset: " + Tags.label(sorted[i].tag()));
            }
        }
        return new DicomDataset(sorted);
    }

    /** A new, empty builder. */
    public static DatasetBuilder builder() {
        return new DatasetBuilder();
    }

    /** A dataset written by a few lines of code, as items of sequences are. */
    public static DicomDataset build(Consumer<DatasetBuilder> lines) {
        DatasetBuilder builder = builder();
        lines.accept(builder);
        return builder.build();
    }

    /** A builder that starts with these elements. */
    public DatasetBuilder toBuilder() {
        DatasetBuilder builder = builder();
        for (DicomElement element : elements) {
            builder.put(element);
        }
        return builder;
    }

    /** Elements by ascending tag. */
    public List<DicomElement> elements() {
        return List.of(elements);
    }

    /** Number of elements. */
    public int size() {
        return elements.length;
    }

    /** Whether the tag is there, with or without a value. */
    public boolean contains(int tag) {
        return find(tag) >= 0;
    }

    /** The element of a tag; empty when it is absent. */
    public Optional<DicomElement> get(int tag) {
        int at = find(tag);
        return at < 0 ? Optional.empty() : Optional.of(elements[at]);
    }

    /** The items of a sequence; empty when the tag is absent, has no items, or is no sequence. */
    public List<DicomDataset> items(int tag) {
        return get(tag).orElse(null) instanceof DicomSequence sequence ? sequence.items() : List.of();
    }

    private int find(int tag) {
        int low = 0;
        int high = elements.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(elements[middle].tag(), tag);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (DicomElement element : elements) {
            lines.add(element.toString());
        }
        return lines.toString();
    }
}
