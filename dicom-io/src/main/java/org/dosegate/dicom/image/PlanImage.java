package org.dosegate.dicom.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.codec.DicomFileReader;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.image.ImageSlice;
import org.dosegate.engine.image.ImageVolume;

/**
 * The CT that a plan was made on, chosen and not read yet: pixels are read only when pictures are asked for. An image is looked at and never enters a result, so
 * nothing about it stops a check.
 */
public final class PlanImage {
    /** Pixels that are kept at most, 2 bytes each; a larger image is kept with larger pixels. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final int MOST_SLICES = 4000;

    private final List<CtFile> slices;
    private final List<LoadWarning> choice;
    private final DicomCodec codec;

    /**
     * A chosen image.
     *
     * @param slices its files in any order; none when the plan has no image that can be used
     * @param choice what must be known about the choice
     */
    public PlanImage(List<CtFile> slices, List<LoadWarning> choice, DicomCodec codec) {
        this.slices = List.copyOf(slices);
        this.choice = List.copyOf(choice);
        this.codec = codec;
    }

    /** Whether there is an image to read. */
    public boolean isPresent() {
        return !slices.isEmpty();
    }

    /** Reads the pixels. Nothing is thrown for an image that cannot be used. */
    public ImageReading read() {
        List<LoadWarning> warnings = new ArrayList<>(choice);
        if (slices.isEmpty()) {
            return new ImageReading(Optional.empty(), warnings);
        }
        try {
            ImageVolume volume = volume();
            if (volume.gaps() > 0) {
                warnings.add(
                        LoadWarning.of(Code.CT_GAP, "slices of the CT are missing at " + volume.gaps() + " place(s)"));
            }
            return new ImageReading(Optional.of(volume), warnings);
        } catch (DicomRefusedException | GeometryException e) {
            warnings.add(LoadWarning.of(Code.CT_NOT_USED, "the CT is not shown: " + e.getMessage()));
            return new ImageReading(Optional.empty(), warnings);
        }
    }

    private ImageVolume volume() {
        List<CtFrame> frames =
                slices.stream().map(slice -> CtFrame.read(slice.values())).toList();
        CtFrame first = frames.get(0);
        for (int k = 1; k < frames.size(); k++) {
            if (!frames.get(k).parallelTo(first)) {
                throw notUsed(slices.get(k), "has other pixels or another direction than " + name(slices.get(0)));
            }
        }
        if (slices.size() > MOST_SLICES) {
            throw notUsed(slices.get(0), "is one of " + slices.size() + " slices, more than are read");
        }
        int binning = binning(first);
        // Side by side, each file forgotten before the next: only the pixels stay in memory.
        List<ImageSlice> read = IntStream.range(0, slices.size())
                .parallel()
                .mapToObj(k -> slice(slices.get(k), frames.get(k), binning))
                .toList();
        return new ImageVolume(
                read,
                first.columns() / binning,
                first.rows() / binning,
                first.rowDirection(),
                first.columnDirection(),
                first.columnSpacingMm() * binning,
                first.rowSpacingMm() * binning);
    }

    private int binning(CtFrame frame) {
        int binning = 1;
        while ((long) (frame.columns() / binning) * (frame.rows() / binning) * slices.size() > MOST_PIXELS) {
            binning++;
        }
        return binning;
    }

    private ImageSlice slice(CtFile scanned, CtFrame frame, int binning) {
        DicomFile file = new DicomFileReader(codec)
                .read(Path.of(name(scanned)))
                .filter(f -> f.sha256().equals(scanned.sha256()))
                .orElseThrow(() -> notUsed(scanned, "has changed since it was scanned"));
        StrictValues values = StrictValues.of(file.name(), file.dataset(), codec);
        short[] hounsfield = CtPixels.format(values).hounsfield(frame.columns(), frame.rows(), binning);
        double shift = 0.5 * (binning - 1);
        Vec3 origin = frame.originMm()
                .plus(frame.rowDirection().times(shift * frame.columnSpacingMm()))
                .plus(frame.columnDirection().times(shift * frame.rowSpacingMm()));
        return new ImageSlice(origin, hounsfield);
    }

    private static String name(CtFile slice) {
        return slice.values().file();
    }

    private static DicomRefusedException notUsed(CtFile slice, String problem) {
        return DicomRefusedException.of(
                Refusal.IMAGE_SERIES, name(slice), problem, "export the CT series of the plan alone");
    }
}
