package org.dosegate.cli.option;

import org.dosegate.engine.region.BetweenSlices;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code shape} or {@code prism}. */
final class BetweenSlicesConverter implements ITypeConverter<BetweenSlices> {
    @Override
    public BetweenSlices convert(String value) {
        return switch (value) {
            case "shape" -> BetweenSlices.SHAPE;
            case "prism" -> BetweenSlices.PRISM;
            default -> throw new TypeConversionException("\"" + value + "\" is neither shape nor prism");
        };
    }
}
