/** Drawn targets held against the expansions that they should be. */
package org.dosegate.engine.audit;
