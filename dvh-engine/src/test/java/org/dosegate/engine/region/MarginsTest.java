package org.dosegate.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginsTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 200.1, -201})
    void refusesWhatIsNoMargin(double mm) {
        assertThatIllegalArgumentException().isThrownBy(() -> Margins.uniform(mm));
        assertThatIllegalArgumentException().isThrownBy(() -> new Margins(0, 0, 0, 0, 0, mm));
        assertThatIllegalArgumentException().isThrownBy(() -> new Margins(mm, 0, 0, 0, 0, 0));
    }

    @Test
    void partsAreWhatGrowsAndWhatShrinks() {
        Margins mixed = new Margins(1, -2, 0, 3, -4, 5);
        assertThat(mixed.growing()).isEqualTo(new Margins(1, 0, 0, 3, 0, 5));
        assertThat(mixed.shrinking()).isEqualTo(new Margins(0, 2, 0, 0, 4, 0));
        assertThat(mixed.areZero()).isFalse();
        assertThat(Margins.uniform(-200).growing().areZero()).isTrue();
    }
}
