/** Looks for what is valid in a protocol file and yet hardly meant: one class a rule. No verdict depends on it. */
package org.dosegate.constraints.lint;
