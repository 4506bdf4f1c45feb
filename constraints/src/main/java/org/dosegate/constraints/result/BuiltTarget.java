package org.dosegate.constraints.result;

import org.dosegate.engine.region.Margins;

/**
 * How a target that the plan lacks was built.
 *
 * @param from name in the protocol of the target that was grown
 * @param margins by how much
 */
public record BuiltTarget(String from, Margins margins) {}
