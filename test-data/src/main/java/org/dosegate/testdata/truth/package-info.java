/** True volumes and dose-volume histograms of solids by fine quadrature of their sections. */
package org.dosegate.testdata.truth;
