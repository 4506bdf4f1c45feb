package org.dosegate.constraints.check;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.BiologyFigures;
import org.dosegate.engine.biology.EquivalentDvh;
import org.dosegate.engine.biology.GeneralisedEud;
import org.dosegate.engine.biology.LinearQuadratic;
import org.dosegate.engine.dvh.Dvh;

/** The biological models of a protocol's structures, for the fractions of the plan. */
final class TissueModels {
    private final Protocol protocol;
    private final OptionalInt fractions;

    /** The models; without fractions there is none. */
    TissueModels(Protocol protocol, OptionalInt fractions) {
        this.protocol = protocol;
        this.fractions = fractions;
    }

    /** The linear-quadratic model of a structure; empty where the protocol gives no alpha/beta or the fractions are not known. */
    Optional<LinearQuadratic> of(StructureExpr structure) {
        OptionalDouble alphaBetaGy = protocol.alphaBetaGy(structure);
        return alphaBetaGy.isPresent() && fractions.isPresent()
                ? Optional.of(new LinearQuadratic(fractions.getAsInt(), alphaBetaGy.getAsDouble()))
                : Optional.empty();
    }

    /** What the protocol wants to be shown of a structure; empty where it is nothing, or no dose is known. */
    Optional<BiologyFigures> figures(StructureExpr structure, Dvh dvh) {
        Optional<LinearQuadratic> model = of(structure);
        OptionalDouble a = protocol.gEudA(structure);
        if ((model.isEmpty() && a.isEmpty()) || !(dvh.insideGridCc() > 0)) {
            return Optional.empty();
        }
        OptionalDouble none = OptionalDouble.empty();
        Optional<Dvh> eqd2 = model.map(m -> new EquivalentDvh(dvh, m));
        return Optional.of(new BiologyFigures(
                model.isPresent() ? protocol.alphaBetaGy(structure) : none,
                model.isPresent() ? fractions : OptionalInt.empty(),
                eqd2.map(d -> OptionalDouble.of(d.minGy())).orElse(none),
                eqd2.map(d -> OptionalDouble.of(d.meanGy())).orElse(none),
                eqd2.map(d -> OptionalDouble.of(d.maxGy())).orElse(none),
                a,
                a.isPresent() ? OptionalDouble.of(GeneralisedEud.gy(dvh, a.getAsDouble())) : none));
    }
}
