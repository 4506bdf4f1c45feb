/** DVHs that a planning system stored, read for what they mean and set beside ours. */
package org.dosegate.engine.stored;
