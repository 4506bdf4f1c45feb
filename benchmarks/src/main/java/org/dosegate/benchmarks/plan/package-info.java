/** Plans of any size, made from formulas. */
package org.dosegate.benchmarks.plan;
