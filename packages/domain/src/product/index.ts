import './permissions.ts';
import './refusals.ts';
import './product-category.ts';
import './product.ts';
import './discontinue-product.ts';
import './reactivate-product.ts';
