package org.dosegate.testdata.oddity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/** Changes of datasets. */
final class Edits {
    private Edits() {}

    static DicomDataset changed(DicomDataset dataset, Consumer<DatasetBuilder> lines) {
        DatasetBuilder builder = dataset.toBuilder();
        lines.accept(builder);
        return builder.build();
    }

    /** The dataset with one item of a sequence changed. */
    static DicomDataset item(DicomDataset dataset, int sequence, int index, Consumer<DatasetBuilder> lines) {
        List<DicomDataset> items = new ArrayList<>(dataset.items(sequence));
        items.set(index, changed(items.get(index), lines));
        return changed(dataset, b -> b.sequence(sequence, items));
    }

    /** The dataset with one item more at the end of a sequence. */
    static DicomDataset withItem(DicomDataset dataset, int sequence, DicomDataset item) {
        List<DicomDataset> items = new ArrayList<>(dataset.items(sequence));
        items.add(item);
        return changed(dataset, b -> b.sequence(sequence, items));
    }

    /** A decimal string as it stands, right or wrong. */
    static Consumer<DatasetBuilder> ds(int tag, String text) {
        return b -> b.bytes(tag, Vr.DS, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A text as it stands, of the representation that the dictionary says. */
    static Consumer<DatasetBuilder> raw(int tag, byte[] text) {
        return b -> b.bytes(tag, Tags.vr(tag), text);
    }

    static DicomDataset contour(String type, double... xyz) {
        return DicomDataset.build(c -> c.text(Tags.CONTOUR_GEOMETRIC_TYPE, type)
                .is(Tags.NUMBER_OF_CONTOUR_POINTS, xyz.length / 3)
                .ds(Tags.CONTOUR_DATA, xyz));
    }

    /** Contour data and the number of its points. */
    static Consumer<DatasetBuilder> points(double... xyz) {
        return c -> c.is(Tags.NUMBER_OF_CONTOUR_POINTS, xyz.length / 3).ds(Tags.CONTOUR_DATA, xyz);
    }
}
