package org.dosegate.constraints.check;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.ConformityIsodose;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.TissueComplication;
import org.dosegate.constraints.protocol.TumourModel;
import org.dosegate.constraints.result.PlanIndices;
import org.dosegate.engine.biology.Conformity;
import org.dosegate.engine.biology.LinearQuadratic;
import org.dosegate.engine.biology.PoissonTcp;
import org.dosegate.engine.dvh.Dvh;

/** Probabilities and indices for which the protocol gives parameters. */
final class IndexFigures {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final Protocol protocol;
    private final OptionalInt fractions;
    private final Function<String, Optional<Dvh>> dvhs;

    /**
     * Figures.
     *
     * @param fractions those of the plan; empty where the dose is a sum over several fractionations
     * @param dvhs the DVH of a structure by its name
     */
    IndexFigures(Protocol protocol, OptionalInt fractions, Function<String, Optional<Dvh>> dvhs) {
        this.protocol = protocol;
        this.fractions = fractions;
        this.dvhs = dvhs;
    }

    /** The figures of a structure; empty where the protocol asks for none, or no dose is known. */
    Optional<PlanIndices> of(StructureExpr structure, Dvh dvh) {
        if (!(dvh.insideGridCc() > 0)) {
            return Optional.empty();
        }
        Optional<ConformityIsodose> asked = protocol.conformity(structure);
        Optional<Conformity> conformity = asked.flatMap(isodose -> conformity(dvh, isodose));
        PlanIndices indices = new PlanIndices(
                ntcp(structure, dvh),
                tcp(structure, dvh),
                value(conformity.map(Conformity::paddick)),
                value(conformity.map(Conformity::rtog)),
                value(conformity.map(Conformity::gradientIndex)),
                value(asked.map(isodose -> Conformity.homogeneityIcru83(dvh)).filter(Double::isFinite)));
        return Optional.of(indices).filter(PlanIndices::isPresent);
    }

    private OptionalDouble ntcp(StructureExpr structure, Dvh dvh) {
        Optional<TissueComplication> complication = protocol.ntcp(structure);
        return complication.isPresent() && fractions.isPresent()
                ? OptionalDouble.of(100 * complication.get().model().probability(dvh, fractions.getAsInt()))
                : NONE;
    }

    private OptionalDouble tcp(StructureExpr structure, Dvh dvh) {
        Optional<TumourModel> tumour = protocol.tcp(structure);
        OptionalDouble alphaBetaGy = protocol.alphaBetaGy(structure);
        if (tumour.isEmpty() || alphaBetaGy.isEmpty() || fractions.isEmpty()) {
            return NONE;
        }
        LinearQuadratic model = new LinearQuadratic(fractions.getAsInt(), alphaBetaGy.getAsDouble());
        PoissonTcp tcp =
                new PoissonTcp(tumour.get().clonogensPerCc(), tumour.get().alphaPerGy(), model);
        return OptionalDouble.of(100 * tcp.probability(dvh));
    }

    /** The conformity; empty where the body has no DVH or nothing has the dose. */
    private Optional<Conformity> conformity(Dvh target, ConformityIsodose asked) {
        return dvhs.apply(asked.body())
                .filter(body -> body.volumeAtDoseCc(asked.isodoseGy()) > 0)
                .map(body -> Conformity.of(target, body, asked.isodoseGy()));
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : NONE;
    }
}
