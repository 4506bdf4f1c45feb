package org.dosegate.dicom.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.rt.SopClass;

/**
 * All that can be read of some files before it is known what is asked of them: what they are, and the only dose and the only structure set where
 * there is one.
 *
 * @param pool the objects
 * @param parts doses and structure sets read so far
 * @param fault what is wrong with the only dose or structure set itself; the dose's fault where both have one
 */
record PlanReading(ObjectPool pool, ReadParts parts, Optional<DicomRefusedException> fault) {
    /**
     * Reads folders and files.
     *
     * @throws DicomRefusedException with FILE_UNREADABLE or FILE_TOO_LARGE
     */
    static PlanReading of(List<Path> paths, DicomCodec codec) {
        ObjectPool pool = ObjectPool.of(new DicomScanner(codec).scan(paths).files(), codec);
        ReadParts parts = new ReadParts();
        return new PlanReading(pool, parts, readLoneObjects(pool, parts));
    }

    private static Optional<DicomRefusedException> readLoneObjects(ObjectPool pool, ReadParts parts) {
        List<PlanObject> doses = pool.usable(c -> c == SopClass.RT_DOSE);
        List<PlanObject> sets = pool.usable(c -> c == SopClass.RT_STRUCTURE_SET);
        List<Runnable> readings = new ArrayList<>();
        if (doses.size() == 1) {
            readings.add(() -> parts.dose(doses.get(0)));
        }
        if (sets.size() == 1) {
            readings.add(() -> parts.structureSet(sets.get(0)));
        }
        // Both to the end, whatever is wrong with one of them: the parts must not change any more.
        List<DicomRefusedException> faults = readings.parallelStream()
                .flatMap(reading -> refusal(reading).stream())
                .toList();
        return faults.stream().findFirst();
    }

    private static Optional<DicomRefusedException> refusal(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (DicomRefusedException e) {
            return Optional.of(e);
        }
    }
}
