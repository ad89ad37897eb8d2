/** Private endpoints: interface endpoints of AWS PrivateLink. */
@NullMarked
package io.nearside.aws.endpoint;

import org.jspecify.annotations.NullMarked;
