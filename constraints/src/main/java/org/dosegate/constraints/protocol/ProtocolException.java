package org.dosegate.constraints.protocol;

import java.util.List;
import java.util.stream.Collectors;

/** A protocol that cannot be used, with everything that is wrong with it. */
public final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProtocolProblem> problems;

    /** An error of one or more problems; the message has one line for each. */
    public ProtocolException(List<ProtocolProblem> problems) {
        super(problems.stream().map(ProtocolProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** An error of one problem, with its cause. */
    public ProtocolException(ProtocolProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    /** What is wrong, in the file's order. */
    public List<ProtocolProblem> problems() {
        return problems;
    }
}
