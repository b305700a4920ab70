import './permissions.ts';
import './product-category.ts';
import './product.ts';
