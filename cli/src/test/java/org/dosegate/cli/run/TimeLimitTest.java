package org.dosegate.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    @Test
    void workThatIsDoneInTimeGivesItsResult() {
        assertThat(new TimeLimit(600).<Integer>on(() -> 7)).isEqualTo(7);
    }

    @Test
    void workThatNeverEndsIsLeftToItself() {
        CountDownLatch never = new CountDownLatch(1);
        TimeLimit limit = new TimeLimit(0.05);
        assertThatThrownBy(() -> limit.on(() -> {
                    never.await();
                    return 0;
                }))
                .isInstanceOf(TimeLimitException.class)
                .hasMessageStartingWith("not finished within 0.05 s; ")
                .hasMessageContaining("--time-limit");
        never.countDown();
    }

    @Test
    void whatTheWorkThrowsComesOutAsItWasThrown() {
        for (Throwable failure : new Throwable[] {new UsageException("no"), new StackOverflowError()}) {
            assertThatThrownBy(() -> new TimeLimit(600).on(() -> raise(failure)))
                    .isSameAs(failure);
        }
    }

    @Test
    void aLimitIsMoreThanNothing() {
        for (double seconds : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> new TimeLimit(seconds)).isInstanceOf(UsageException.class);
        }
        assertThat(new TimeLimit(Double.POSITIVE_INFINITY).<Integer>on(() -> 7)).isEqualTo(7);
    }

    private static int raise(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
