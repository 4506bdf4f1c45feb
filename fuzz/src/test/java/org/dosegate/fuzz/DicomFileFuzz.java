package org.dosegate.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.mutation.FileReading;
import org.dosegate.testdata.oddity.CleanPlan;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes as a DICOM file: read or refused, nothing else is thrown. */
class DicomFileFuzz {
    static Stream<byte[]> soundFiles() {
        return Stream.of(CleanPlan.structures(), CleanPlan.dose(), CleanPlan.plan())
                .flatMap(object -> Stream.of(FileForm.USUAL, FileForm.IMPLICIT, FileForm.BARE)
                        .map(form -> form.encode(object)));
    }

    @MethodSource("soundFiles")
    @FuzzTest
    void bytesAreReadOrRefused(byte[] bytes) {
        FileReading.of(bytes);
    }
}
