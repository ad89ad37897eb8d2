/** The adapter's own exchanges with an emulated EC2 and STS: recorded at the socket, kept as text, replayed to values of the SPI. */
@NullMarked
package io.nearside.aws.recorded;

import org.jspecify.annotations.NullMarked;
