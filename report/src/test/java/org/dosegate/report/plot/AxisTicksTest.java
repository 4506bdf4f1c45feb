package org.dosegate.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTicksTest {
    @ParameterizedTest
    @CsvSource({
        "61.2, 14, 65, 5",
        "100, 10, 100, 10",
        "0.3, 10, 0.3, 0.05",
        "1674.8, 10, 1800, 200",
        "0, 10, 1, 0.1",
        "5e-324, 14, 1, 0.1",
        "1e6, 2, 1000000, 500000",
        "7, 1, 10, 10"
    })
    void reachTheValueInRoundSteps(double value, int most, String end, String first) {
        AxisTicks ticks = AxisTicks.reaching(value, most);
        assertThat(ticks.end()).isEqualTo(Double.parseDouble(end)).isGreaterThanOrEqualTo(value);
        assertThat(ticks.text(1)).isEqualTo(first);
        assertThat(ticks.count()).isLessThanOrEqualTo(most);
        assertThat(ticks.text(0)).isEqualTo("0");
    }
}
