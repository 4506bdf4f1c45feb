package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LastResortTest {
    @Test
    void whateverHappensInsideEndsWithSeventyAndOneLine() {
        for (Supplier<? extends Throwable> failure : java.util.List.<Supplier<? extends Throwable>>of(
                OutOfMemoryError::new, StackOverflowError::new, IllegalStateException::new, LinkageError::new)) {
            Cli.Ended ended = new Cli().withStandardOutput(failingWith(failure)).with("protocol", "list");
            assertThat(ended.code()).isEqualTo(70);
            assertThat(ended.err().lines()).hasSize(1);
            assertThat(new Cli()
                            .withStandardOutput(failingWith(failure))
                            .with("protocol", "list", "-v")
                            .err())
                    .contains("\tat ");
        }
    }

    private static OutputStream failingWith(Supplier<? extends Throwable> failure) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                LastResortTest.<RuntimeException>raise(failure.get());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
