/** Our DVHs beside those that the planning system stored. */
package org.dosegate.constraints.compare;
