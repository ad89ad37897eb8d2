/** How much an account may have on AWS. */
@NullMarked
package io.nearside.aws.quota;

import org.jspecify.annotations.NullMarked;
