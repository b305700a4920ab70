import type { TranslationMessages } from 'react-admin';

/** react-admin 的中文 — every text the library itself shows. */
export const reactAdminChinese: TranslationMessages = {
  ra: {
    action: {
      add_filter: '添加筛选', add: '添加', back: '返回', bulk_actions: '已选 %{smart_count} 项', cancel: '取消', clear_array_input: '清空列表', clear_input_value: '清除', clone: '复制', confirm: '确认',
      create: '新建', create_item: '新建%{item}', delete: '删除', edit: '编辑', export: '导出', list: '列表', refresh: '刷新', remove_filter: '移除该筛选', remove_all_filters: '移除全部筛选', remove: '移除', reset: '重置',
      save: '保存', search: '搜索', search_columns: '搜索列', select_all: '全选', select_all_button: '全选', select_row: '选择该行', show: '查看', sort: '排序', undo: '撤销', unselect: '取消选择', expand: '展开',
      close: '关闭', open_menu: '打开菜单', close_menu: '收起菜单', update: '更新', move_up: '上移', move_down: '下移', open: '打开', toggle_theme: '切换明暗', select_columns: '列', update_application: '重新加载',
    },
    boolean: { true: '是', false: '否', null: ' ' },
    page: {
      create: '新建%{name}', dashboard: '首页', edit: '%{name} %{recordRepresentation}', error: '出了问题', list: '%{name}', loading: '加载中', not_found: '没有找到', show: '%{name} %{recordRepresentation}',
      empty: '还没有%{name}。', invite: '要新建一个吗？', access_denied: '没有权限', authentication_error: '登录有误',
    },
    input: {
      file: { upload_several: '拖入文件，或点击选择', upload_single: '拖入一个文件，或点击选择' },
      image: { upload_several: '拖入图片，或点击选择', upload_single: '拖入一张图片，或点击选择' },
      references: { all_missing: '找不到关联的数据', many_missing: '部分关联的数据已不存在', single_missing: '关联的数据已不存在' },
      password: { toggle_visible: '隐藏口令', toggle_hidden: '显示口令' },
    },
    message: {
      about: '关于', access_denied: '您没有访问此页的权限', are_you_sure: '确定吗？', authentication_error: '服务器无法核对您的登录', auth_error: '核对登录时出错',
      bulk_delete_content: '确定删除这 %{smart_count} 项%{name}吗？', bulk_delete_title: '删除 %{smart_count} 项%{name}', bulk_update_content: '确定更新这 %{smart_count} 项%{name}吗？', bulk_update_title: '更新 %{smart_count} 项%{name}',
      clear_array_input: '确定清空整个列表吗？', delete_content: '确定删除该%{name}吗？', delete_title: '删除%{name} %{recordRepresentation}', details: '详情', error: '页面出错，请求没有完成', invalid_form: '有内容未填对，请看标红的字段',
      loading: '请稍候', no: '否', not_found: '地址不对，或者链接已经失效', select_all_limit_reached: '数量太多，只选了前 %{max} 项', unsaved_changes: '有修改还没有保存，确定离开吗？', yes: '是', placeholder_data_warning: '网络有问题：数据没有刷新',
    },
    navigation: {
      clear_filters: '清除筛选', no_filtered_results: '没有符合筛选的%{name}', no_results: '没有%{name}', no_more_results: '第 %{page} 页超出范围，请看上一页', page_out_of_boundaries: '第 %{page} 页超出范围',
      page_out_from_end: '已是最后一页', page_out_from_begin: '已是第一页', page_range_info: '%{offsetBegin}–%{offsetEnd}，共 %{total}', partial_page_range_info: '%{offsetBegin}–%{offsetEnd}，共 %{offsetEnd} 以上',
      current_page: '第 %{page} 页', page: '到第 %{page} 页', first: '首页', last: '末页', next: '下一页', previous: '上一页', page_rows_per_page: '每页', skip_nav: '跳到内容',
    },
    sort: { sort_by: '按%{field_lower_first}%{order}', ASC: '升序', DESC: '降序' },
    auth: { auth_check_error: '请先登录', user_menu: '个人', username: '用户名', password: '口令', email: '邮箱', sign_in: '登录', sign_in_error: '登录失败，请重试', logout: '退出' },
    notification: {
      updated: '已更新', created: '已新建', deleted: '已删除', bad_item: '数据有误', item_doesnt_exist: '数据不存在', http_error: '与服务器通信出错', data_provider_error: '数据通道出错，详情见控制台', i18n_error: '无法加载该语言',
      canceled: '已取消', logged_out: '登录已结束，请重新登录', not_authorized: '您没有访问该资源的权限', application_update_available: '有新版本', offline: '没有网络，数据取不到',
    },
    validation: {
      required: '必填', minLength: '至少 %{min} 个字', maxLength: '最多 %{max} 个字', minValue: '至少 %{min}', maxValue: '最多 %{max}', number: '须为数字', email: '须为邮箱地址', oneOf: '须为其中之一：%{options}',
      regex: '格式须为（正则）：%{pattern}', unique: '不能重复',
    },
    saved_queries: {
      label: '已存视图', query_name: '视图名称', new_label: '保存当前视图…', new_dialog_title: '保存当前视图为', remove_label: '删除视图', remove_label_with_name: '删除视图“%{name}”', remove_dialog_title: '删除该视图？',
      remove_message: '确定从已存视图中删除吗？', help: '设好筛选后可存为视图',
    },
    guesser: { empty: { title: '没有数据', message: '请检查数据通道' } },
    configurable: {
      customize: '自定义', configureMode: '设置本页', inspector: { title: '设置', content: '将光标移到界面元素上进行设置', reset: '恢复默认', hideAll: '全部隐藏', showAll: '全部显示' },
      Datagrid: { title: '表格', unlabeled: '未命名的列 #%{column}' }, SimpleForm: { title: '表单', unlabeled: '未命名的输入 #%{input}' }, SimpleList: { title: '列表', primaryText: '主要文字', secondaryText: '次要文字', tertiaryText: '第三行文字' },
    },
  },
};
