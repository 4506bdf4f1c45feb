/** The catalogue of odd DICOM RT files: each made from a clean plan, with what must become of it. */
package org.dosegate.testdata.oddity;
