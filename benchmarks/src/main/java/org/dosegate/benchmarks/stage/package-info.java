/** What the stages of a check take, warm and in one process. */
package org.dosegate.benchmarks.stage;
