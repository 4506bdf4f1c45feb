/** The gamma index between two doses (Low et al. 1998). */
package org.dosegate.engine.gamma;
