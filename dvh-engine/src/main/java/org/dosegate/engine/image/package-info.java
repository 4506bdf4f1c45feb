/** Images of the patient under dose and structures. They are looked at and never enter a result. */
package org.dosegate.engine.image;
