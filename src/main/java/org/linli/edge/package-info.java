/** HTTP, once: problems, who is asking, paging, languages, the client's pages. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.linli.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
