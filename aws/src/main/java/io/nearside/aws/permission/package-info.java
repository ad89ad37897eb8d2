/** What a caller has to be allowed on AWS. */
@NullMarked
package io.nearside.aws.permission;

import org.jspecify.annotations.NullMarked;
