/** RT objects (PS3.3 A.18 to A.20) read strictly into records and into the engine's model. */
package org.dosegate.dicom.rt;
