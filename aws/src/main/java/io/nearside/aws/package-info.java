/** The near side on AWS. {@link io.nearside.aws.AwsModule} says what it can do; each room below is one capability. */
@NullMarked
package io.nearside.aws;

import org.jspecify.annotations.NullMarked;
