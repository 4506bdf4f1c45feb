/** Changes of DICOM files from a seed: damage to their structure, and rewrites that change no meaning. */
package org.dosegate.testdata.mutation;
