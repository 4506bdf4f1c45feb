package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.dosegate.constraints.goal.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatTest {

    @ParameterizedTest
    @CsvSource({
        "24.3,      <,  25, 1, 24.3",
        "24.34,     <,  25, 1, 24.3",
        "24.96,     <,  25, 1, 24.96",
        "24.996,    <,  25, 1, 24.996",
        "24.9996,   <,  25, 1, 24.9996",
        "24.99999,  <,  25, 1, 25.0",
        "24.99999,  <=, 25, 1, 25.0",
        "25.04,     <=, 25, 1, 25.04",
        "25.04,     <,  25, 1, 25.0",
        "97.00004,  >=, 97, 2, 97.00",
        "96.996,    >=, 97, 2, 96.996",
        "94.96,     >,  95, 1, 95.0",
        "95.04,     >,  95, 1, 95.04",
        "0,         <,  2,  1, 0.0",
        "1e-9,      <=, 0,  1, 0.0",
        "0.25,      <,  2,  0, 0",
        "12345678.9,<,  2,  1, 12345678.9",
    })
    void prints_as_many_digits_as_the_verdict_needs(
            double value, String operator, double limit, int decimals, String printed) {
        assertThat(ValueFormat.value(value, operator, limit, decimals)).isEqualTo(printed);
    }

    @Test
    void never_contradicts_the_verdict() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal limit = BigDecimal.valueOf(random.nextInt(1_000_000), 4);
            double value = limit.doubleValue() + random.nextGaussian() * Math.pow(10, -random.nextInt(8));
            for (Operator operator : Operator.values()) {
                String printed = ValueFormat.value(value, operator.symbol(), limit.doubleValue(), 1);
                assertThat(operator.holds(new BigDecimal(printed), limit))
                        .as("%s %s %s printed as %s", value, operator.symbol(), limit, printed)
                        .isEqualTo(Quantised.holds(operator, value, limit));
            }
        }
    }

    @Test
    void prints_limits_plainly() {
        assertThat(ValueFormat.limit(25)).isEqualTo("25");
        assertThat(ValueFormat.limit(42.75)).isEqualTo("42.75");
        assertThat(ValueFormat.limit(1e8)).isEqualTo("100000000");
        assertThat(ValueFormat.limit(0)).isEqualTo("0");
    }

    @Test
    void refuses_what_cannot_be_printed() {
        assertThatThrownBy(() -> ValueFormat.value(Double.NaN, "<", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueFormat.value(1, "=", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueFormat.value(1, "<", 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
