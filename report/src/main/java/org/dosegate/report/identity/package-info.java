/** Results without the identity of the patient. */
package org.dosegate.report.identity;
