package org.dosegate.constraints.protocol;

import java.util.OptionalDouble;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.engine.region.Margins;

/**
 * How a target grows out of another: GTV to CTV, CTV to PTV.
 *
 * @param name the target that results
 * @param from the target that is grown
 * @param rightMm margin to the patient's right, mm
 * @param leftMm margin to the patient's left, mm
 * @param anteriorMm margin to anterior, mm
 * @param posteriorMm margin to posterior, mm
 * @param inferiorMm margin to inferior, mm
 * @param superiorMm margin to superior, mm
 * @param warnMissingPercent a drawn target that lacks more than this share of the expansion, in per cent of it, is warned of; empty: none is
 */
public record Expansion(
        String name,
        String from,
        double rightMm,
        double leftMm,
        double anteriorMm,
        double posteriorMm,
        double inferiorMm,
        double superiorMm,
        OptionalDouble warnMissingPercent) {

    /** The six margins. */
    public Margins margins() {
        return new Margins(rightMm, leftMm, anteriorMm, posteriorMm, inferiorMm, superiorMm);
    }

    /** What the target is, as the goal language writes it, such as {@code CTV ^ (5,5,5,5,10,10)mm}. */
    public String expression() {
        return new StructureExpr.Grown(new StructureExpr.Named(from), margins()).label();
    }
}
