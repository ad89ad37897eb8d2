/** The clouds certified in every arena there is: each arena behind one interface, the stages over the cloud's own client. */
@NullMarked
package io.nearside.it.conformance;

import org.jspecify.annotations.NullMarked;
