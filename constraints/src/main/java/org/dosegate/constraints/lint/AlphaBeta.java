package org.dosegate.constraints.lint;

import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.Protocol;

/**
 * Which alpha/beta a remark about late effects is made with where the protocol gives none: 2 Gy for nervous tissue, 3 Gy for all else, the customary values for late
 * effects (Joiner and van der Kogel, Basic Clinical Radiobiology, ISBN 9780340929667). Remarks only; goals in EQD2 take the protocol's.
 */
final class AlphaBeta {
    private static final double NERVOUS_GY = 2;
    private static final double LATE_GY = 3;

    private AlphaBeta() {}

    static double of(Protocol protocol, StructureExpr structure) {
        return protocol.alphaBetaGy(structure).orElseGet(() -> customary(structure));
    }

    private static double customary(StructureExpr structure) {
        return structure.names().stream().allMatch(Tg263::isNervous) ? NERVOUS_GY : LATE_GY;
    }
}
