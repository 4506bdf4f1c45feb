package org.dosegate.engine.dvh;

/** Weights of rows and frames in the mean over a stretch and in the rise along it. */
record RowWeights(double[] meanV, double[] riseV, double[] meanN, double[] riseN) {}
