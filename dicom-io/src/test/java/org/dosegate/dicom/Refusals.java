package org.dosegate.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts on refusals by their codes. */
public final class Refusals {
    private Refusals() {}

    public static DicomRefusedException assertRefused(Refusal code, ThrowingCallable call) {
        DicomRefusedException e = catchThrowableOfType(DicomRefusedException.class, call);
        assertThat(e).as("refused with " + code).isNotNull();
        assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
        assertThat(e.getMessage()).doesNotContain("\n").contains("; ").startsWith(e.file() + ": ");
        return e;
    }

    public static void assertRefusedAt(Refusal code, int tag, ThrowingCallable call) {
        assertThat(assertRefused(code, call).tag()).hasValue(tag);
    }
}
