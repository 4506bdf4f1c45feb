package org.dosegate.constraints.protocol;

/**
 * The isodose whose conformity with a target is shown.
 *
 * @param isodoseGy the isodose, Gy
 * @param body the structure that holds all of it, and of half of it, such as the body
 */
public record ConformityIsodose(double isodoseGy, String body) {}
