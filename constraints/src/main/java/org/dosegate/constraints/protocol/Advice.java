package org.dosegate.constraints.protocol;

/**
 * What a protocol recommends without making it a goal; never part of a verdict.
 *
 * @param id stable id
 * @param text one sentence
 */
public record Advice(String id, String text) {}
